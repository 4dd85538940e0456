import { Module } from '@nestjs/common';
import { AskedFileMaking } from './asked-file-making.service.js';
import { AskedFileUpkeep } from './asked-file-upkeep.service.js';
import { AskedFilesRepository } from './asked-files.repository.js';
import { AskedFiles } from './asked-files.service.js';

@Module({
  providers: [AskedFileMaking, AskedFiles, AskedFilesRepository, AskedFileUpkeep],
  exports: [AskedFileMaking, AskedFiles, AskedFileUpkeep],
})
export class AskedFilesModule {}
