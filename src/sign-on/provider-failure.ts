/** Of the library: no answer in time, or one that is no answer of OpenID Connect, such as a proxy's 502. */
const NO_ANSWER: readonly unknown[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];
/** As OAuth writes codes. */
const CODE = /^[\w.-]{1,60}$/;

/** Whether the service could not be asked, rather than said something that is refused. `fetch` throws a TypeError then. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof TypeError || NO_ANSWER.includes(memberOf(error, 'code'));
}

/** Why it failed, for the log: our library's own words and codes, and never what was sent, which may hold tokens and addresses. */
export function reasonOf(error: unknown): string {
  const codes = [memberOf(error, 'code'), memberOf(error, 'error')].filter(
    (code) => typeof code === 'string' && CODE.test(code),
  );
  return [...codes, messageOf(error), messageOf(memberOf(error, 'cause'))].filter((part) => part !== '').join(', ');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

function memberOf(error: unknown, name: string): unknown {
  return error instanceof Error ? (error as unknown as Readonly<Record<string, unknown>>)[name] : undefined;
}
