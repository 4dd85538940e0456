/** Why a mail was not accepted. `permanent`: sending it again is pointless. `temporary`: it may go through later. */
export class MailRefused extends Error {
  constructor(
    readonly kind: 'permanent' | 'temporary',
    /** What the server said, or what kept us from hearing it. */
    readonly response: string,
    /** False when the line broke before the answer: the server may have taken the mail all the same. */
    readonly isCertain: boolean,
    options?: ErrorOptions,
  ) {
    super(`The mail was not accepted (${kind}): ${response}`, options);
  }
}
