import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit events get a place in a chain, checkpoints over all chains, and a way to erase what is personal. */
export class ChainAuditEvents1764500900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER audit_event_is_append_only ON audit_event;
      ALTER TABLE audit_event
        ADD channel text,
        ADD address text,
        ADD chain text,
        ADD seq bigint,
        ADD content_salt bytea,
        ADD content_digest bytea,
        ADD address_salt bytea,
        ADD address_digest bytea,
        ADD key_id text,
        ADD mac bytea;
      UPDATE audit_event SET chain = 'before-chains', seq = numbered.seq
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS seq FROM audit_event) AS numbered
      WHERE numbered.id = audit_event.id;
      ALTER TABLE audit_event
        ALTER chain SET NOT NULL,
        ALTER seq SET NOT NULL,
        ADD CONSTRAINT audit_event_in_chain UNIQUE (chain, seq),
        ADD CONSTRAINT audit_event_sealed CHECK (
          chain = 'before-chains'
          OR (channel IS NOT NULL AND content_digest IS NOT NULL AND address_digest IS NOT NULL AND key_id IS NOT NULL
            AND mac IS NOT NULL)
        ),
        ADD CONSTRAINT audit_event_erased_whole CHECK (
          chain = 'before-chains'
          OR ((content_salt IS NOT NULL OR (before IS NULL AND after IS NULL))
            AND (address_salt IS NOT NULL OR address IS NULL))
        );

      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF current_setting('zi.erasing', true) = 'yes'
            AND (NEW.id, NEW.at, NEW.actor_id, NEW.action, NEW.subject_type, NEW.subject_id, NEW.channel, NEW.chain, NEW.seq,
              NEW.content_digest, NEW.address_digest, NEW.key_id, NEW.mac)
            IS NOT DISTINCT FROM (OLD.id, OLD.at, OLD.actor_id, OLD.action, OLD.subject_type, OLD.subject_id, OLD.channel,
              OLD.chain, OLD.seq, OLD.content_digest, OLD.address_digest, OLD.key_id, OLD.mac)
            AND (NEW.content_salt IS NULL OR (NEW.content_salt, NEW.before, NEW.after)
              IS NOT DISTINCT FROM (OLD.content_salt, OLD.before, OLD.after))
            AND (NEW.address_salt IS NULL OR (NEW.address_salt, NEW.address)
              IS NOT DISTINCT FROM (OLD.address_salt, OLD.address))
          THEN RETURN NEW; END IF;
          RAISE EXCEPTION '% is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END
      $$;
      CREATE TRIGGER audit_event_is_kept BEFORE UPDATE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER audit_event_changes_by_erasing BEFORE UPDATE ON audit_event
        WHEN (current_setting('zi.erasing', true) IS DISTINCT FROM 'yes') EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_event_is_append_only BEFORE DELETE OR TRUNCATE ON audit_event
        EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION lock_audit_chains(chains text[]) RETURNS TABLE (chain text, seq bigint, mac bytea)
      LANGUAGE plpgsql VOLATILE AS $$
        BEGIN
          PERFORM pg_advisory_xact_lock(hashtextextended(one, 0)) FROM unnest(chains) AS one;
          RETURN QUERY
            SELECT last.chain, last.seq, last.mac FROM unnest(chains) AS one CROSS JOIN LATERAL (
              SELECT event.chain, event.seq, event.mac FROM audit_event event
              WHERE event.chain = one ORDER BY event.seq DESC LIMIT 1
            ) AS last;
        END
      $$;

      CREATE TABLE audit_checkpoint (
        no bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        statement text NOT NULL,
        key_id text NOT NULL,
        signature bytea NOT NULL,
        CONSTRAINT audit_checkpoint_numbered CHECK (no >= 1)
      );
      CREATE TABLE audit_checkpoint_head (
        chain text NOT NULL,
        seq bigint NOT NULL,
        checkpoint_no bigint NOT NULL REFERENCES audit_checkpoint,
        PRIMARY KEY (chain, seq)
      );
      CREATE TABLE audit_checkpoint_copy (
        checkpoint_no bigint PRIMARY KEY REFERENCES audit_checkpoint,
        copied_at timestamptz NOT NULL
      );
      CREATE TRIGGER audit_checkpoint_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
        EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_checkpoint_head_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint_head
        EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_checkpoint_copy, audit_checkpoint_head, audit_checkpoint;
      DROP FUNCTION lock_audit_chains;
      DROP TRIGGER audit_event_is_append_only ON audit_event;
      DROP TRIGGER audit_event_is_kept ON audit_event;
      DROP TRIGGER audit_event_changes_by_erasing ON audit_event;
      DROP FUNCTION refuse_audit_change;
      ALTER TABLE audit_event
        DROP channel, DROP address, DROP chain, DROP seq, DROP content_salt, DROP content_digest, DROP address_salt,
        DROP address_digest, DROP key_id, DROP mac;
      CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        EXECUTE FUNCTION refuse_change();
    `);
  }
}
