import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ChangeAreasModule } from '../change-areas/change-areas.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { Comment, CommentMention } from './comment.entity.js';
import { CommentsController } from './comments.controller.js';
import { CommentsRepository } from './comments.repository.js';
import { Comments } from './comments.service.js';
import { Rooms } from './rooms.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Comment, CommentMention]),
    AssessmentsModule,
    ChangeAreasModule,
    InstrumentsModule,
  ],
  controllers: [CommentsController],
  providers: [Comments, CommentsRepository, Rooms],
  exports: [Rooms],
})
export class CommentsModule {}
