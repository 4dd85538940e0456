/** Why a mail was not accepted. `permanent`: sending it again is pointless. `temporary`: it may go through later. */
export class MailRefused extends Error {
  constructor(
    readonly kind: 'permanent' | 'temporary',
    /** What the server said, or what kept us from hearing it. */
    readonly response: string,
    options?: ErrorOptions,
  ) {
    super(`The mail was not accepted (${kind}): ${response}`, options);
  }
}
