import { Module } from '@nestjs/common';
import { JobBoard } from './job-board.js';
import { JobBoardAccess } from './job-board-access.service.js';

/** Apart from the queue itself, which needs nobody's account. */
@Module({ providers: [JobBoard, JobBoardAccess] })
export class JobBoardModule {}
