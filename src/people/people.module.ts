import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { People } from './people.service.js';

/** People with their roles, second factors, sign-ins and invitations: read across all of these. */
@Module({ controllers: [PeopleController], providers: [People, PeopleRepository] })
export class PeopleModule {}
