/** In the data folder, for our user's eyes only. */
export const PASSWORD_FILES = { owner: 'postgres-password', program: 'postgres-program-password' } as const;

/** The address of the embedded database for the role that the program works as. */
export function programUrlOf(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  [url.username, url.password] = ['zi_program', password];
  return url.href;
}
