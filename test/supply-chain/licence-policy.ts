import type { Component } from './shipped.js';

/** SPDX names of what we may ship under Apache-2.0: each asks at most to be named. */
const ALLOWED =
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC-BY-3.0 CC0-1.0 ISC MIT MIT-0 Python-2.0 Unlicense Zlib'.split(
    ' ',
  );

/** Packages that name no licence, and why they are shipped all the same. */
export const UNNAMED: Readonly<Record<string, string>> = {
  'buffers@0.1.1': 'exceljs brings it for reading streams, which we never do: units are read from files that are whole',
  'combine-errors@3.0.3': 'its readme says MIT',
};

/** Those whose licence nobody has allowed, as "name@version: licence". `A OR B` needs one of them, `A AND B` both. */
export function licencesRefused(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    const licence = licenceOf(component);
    const id = `${component.name}@${component.version}`;
    if (licence === null) return id in UNNAMED ? [] : [`${id}: none`];
    return isAllowed(licence) ? [] : [`${id}: ${licence}`];
  });
}

/** null when the package names none. */
export function licenceOf({ licenses }: Component): string | null {
  const names = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '');
  return names.length === 0 ? null : names.join(' AND ');
}

function isAllowed(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => ALLOWED.includes(name)));
}
