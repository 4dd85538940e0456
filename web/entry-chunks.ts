import type { Plugin, Rolldown } from 'vite';

/** The scripts that every page has loaded before any other is asked for: none of them needs to be asked for ahead. */
export class EntryChunks {
  private readonly files = new Set<string>();

  /** Notes them once they have their names. */
  readonly plugin: Plugin = {
    name: 'entry-chunks',
    enforce: 'pre',
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && chunk.isEntry) this.note(chunk, bundle);
      },
    },
  };

  /** Those of these files that are not among them. */
  readonly others = (_: string, files: string[]): string[] => files.filter((file) => !this.files.has(file));

  private note(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): void {
    if (this.files.has(chunk.fileName)) return;
    this.files.add(chunk.fileName);
    for (const imported of chunk.imports) {
      const found = bundle[imported];
      if (found?.type === 'chunk') this.note(found, bundle);
    }
  }
}
