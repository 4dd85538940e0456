/** Everything a page needs is a file of ours; nothing inline, nothing from elsewhere, and nobody may frame us. */
export const CONTENT_SECURITY_POLICY = {
  // Helmet's own directives would send browsers to https where there is none.
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    // A preview of evidence stands in a frame, and is played, where it can be.
    frameSrc: ["'self'"],
    // Pictures are looked at before they are sent.
    imgSrc: ["'self'", 'data:', 'blob:'],
    manifestSrc: ["'self'"],
    mediaSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    workerSrc: ["'self'"],
  },
};

/** The page of the jobs names its own folder as base; it needs nothing else. */
export const JOB_BOARD_POLICY = {
  ...CONTENT_SECURITY_POLICY,
  directives: { ...CONTENT_SECURITY_POLICY.directives, baseUri: ["'self'"] },
};

/** Of a page that is shown as a mail shows it: it loads nothing, sends nothing, and has its styles in the tags. */
export const MAIL_SECURITY_POLICY =
  "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
