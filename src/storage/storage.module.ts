import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { ArchiveFiles, CheckpointFiles, FileStore, MadeFiles } from './file-store.js';
import { LocalStore } from './local-store.js';
import { WorkingFolders } from './working-folders.js';

/** Where files are kept: in a bucket when S3 is configured, else in the data folder. */
@Global()
@Module({
  providers: [
    { provide: FileStore, useFactory: (settings: Settings) => storeFor(settings, 'files'), inject: [Settings] },
    {
      provide: CheckpointFiles,
      useFactory: (settings: Settings) => storeFor(settings, 'checkpoints'),
      inject: [Settings],
    },
    { provide: MadeFiles, useFactory: (settings: Settings) => storeFor(settings, 'made'), inject: [Settings] },
    { provide: ArchiveFiles, useFactory: (settings: Settings) => storeFor(settings, 'archives'), inject: [Settings] },
    WorkingFolders,
  ],
  exports: [FileStore, ArchiveFiles, CheckpointFiles, MadeFiles, WorkingFolders],
})
export class StorageModule {}

/** A store outside the program, for a command. The S3 client is large: loaded only where it is used, it slows nobody else's start. */
export async function storeFor(
  settings: Settings,
  area: 'files' | 'made' | 'archives' | 'checkpoints',
): Promise<FileStore> {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return new LocalStore(join(settings.ZI_DATA_DIR, area));
  const { S3Store } = await import('./s3-store.js');
  return new S3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }, `${area}/`);
}
