import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import type { Text } from '../domain/instrument.js';
import type { ImportKind, ImportOrder } from '../imports/import-kind.js';
import { Institutions } from '../institutions/institutions.service.js';
import type { Table } from '../tables/table.js';
import { UnitRegister } from '../units/unit-register.service.js';
import { type PeopleRows, readPeople } from './people-columns.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { type PeoplePlan, planPeople } from './people-plan.js';
import { type PeopleRefusal, peopleRefusalWords } from './people-refusal-words.js';
import { PEOPLE_TEMPLATE } from './people-template.js';

/** Files of people and the roles they are to have. */
@Injectable()
export class PeopleImports implements ImportKind<PeopleRows, PeoplePlan> {
  readonly name = 'people-import';
  readonly isOfSender = false;
  readonly template = PEOPLE_TEMPLATE;

  constructor(
    private readonly imports: PeopleImportsRepository,
    private readonly institutions: Institutions,
    private readonly units: UnitRegister,
    private readonly clock: Clock,
  ) {}

  read(table: Table): PeopleRows {
    return readPeople(table);
  }

  async plan(_actor: Actor, { rows }: PeopleRows): Promise<PeoplePlan> {
    const today = this.clock.today();
    const emails = [...new Set(rows.map(({ values }) => values.email.toLowerCase()))];
    const people = await this.imports.people(emails, today);
    const register = { institutions: await this.institutions.list(), units: await this.units.all(), people, today };
    return { rows: planPeople(rows, register) };
  }

  wordsOf(refusal: PeopleRefusal): Text {
    return peopleRefusalWords(refusal);
  }

  /** A row for everybody of whom something changes. */
  orderOf({ rows }: PeoplePlan, fileName: string): ImportOrder {
    const targets = rows.flatMap(({ line, state, person }) =>
      person === null || state === 'UNCHANGED' ? [] : [{ assessmentId: null, accountId: null, line, person }],
    );
    return { order: { kind: 'ENROL', asked: { fileName } }, targets };
  }
}
