import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

export interface Sbom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly Component[];
}

/** What `npm run sbom` writes: everything that we ship. */
export async function readSbom(): Promise<{ readonly sbom: Sbom; readonly text: string }> {
  const { stdout: text } = await promisify(execFile)(process.execPath, ['bin/sbom.mjs', '-'], { maxBuffer: 2 ** 26 });
  return { sbom: JSON.parse(text) as Sbom, text };
}
