import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '../../src/storage/file-store.js';
import type { TestApp } from './app.js';
import type { Place, World } from './factories.js';

/**
 * Evidence as it lies in the database and the store. What is tested here is what becomes of it later; how it gets there, over
 * HTTP and tus, has tests of its own, and refuses links to this machine.
 */
export class EvidenceRows {
  constructor(
    private readonly program: TestApp,
    private readonly world: World,
  ) {}

  /** A link of a unit; answers its id. */
  async link(place: Place, ...urls: readonly string[]): Promise<string> {
    const id = await this.evidence(place, 'LINK');
    for (const [index, url] of urls.entries()) await this.version(place, id, index + 1, { url });
    return id;
  }

  /** A file of a unit, in the store as well; answers its id and what it is called there. */
  async file(place: Place, ...contents: readonly string[]): Promise<{ id: string; sha256: string }> {
    const id = await this.evidence(place, 'FILE');
    let sha256 = '';
    for (const [index, content] of contents.entries()) {
      sha256 = await this.store(content);
      await this.world.query(
        `INSERT INTO stored_file (sha256, size_bytes, media_type, stored_at) VALUES ($1, $2, 'application/pdf', $3)
         ON CONFLICT DO NOTHING`,
        [sha256, content.length, this.program.clock.now()],
      );
      await this.version(place, id, index + 1, { sha256 });
    }
    return { id, sha256 };
  }

  /** Content in the store, and nowhere else; answers its name. */
  async store(content: string): Promise<string> {
    const path = join(mkdtempSync(join(tmpdir(), 'zi-content-')), 'content');
    writeFileSync(path, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.program.app.get(FileStore, { strict: false }).put(sha256, path);
    return sha256;
  }

  async attach(place: Place, assessmentId: string, item: string, evidenceId: string): Promise<void> {
    await this.world.query(
      `INSERT INTO evidence_use (assessment_id, item_code, evidence_id, attached_at, attached_by) VALUES ($1, $2, $3, $4, $5)`,
      [assessmentId, item, evidenceId, this.program.clock.now(), await this.ownerOf(place)],
    );
  }

  async version(
    place: Place,
    evidenceId: string,
    no: number,
    { url = null, sha256 = null }: { url?: string | null; sha256?: string | null },
  ): Promise<void> {
    await this.world.query(
      `INSERT INTO evidence_version (evidence_id, no, sha256, file_name, url, added_at, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [evidenceId, no, sha256, sha256 && `laporan-${no}.pdf`, url, this.program.clock.now(), await this.ownerOf(place)],
    );
  }

  private async evidence(place: Place, kind: 'FILE' | 'LINK'): Promise<string> {
    const id = randomUUID();
    await this.world.query(
      `INSERT INTO evidence (id, work_unit_id, kind, title, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, place.unitId, kind, `Bukti <${id.slice(0, 8)}>`, this.program.clock.now(), await this.ownerOf(place)],
    );
    return id;
  }

  private async ownerOf(place: Place): Promise<string> {
    return this.world.idOf('UNIT_COORDINATOR', place);
  }
}
