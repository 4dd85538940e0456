import type { ArchivedTable } from './archived-table.js';
import { ASSESSMENTS } from './tables/assessments.js';
import { AWARDS } from './tables/awards.js';
import { EVIDENCE } from './tables/evidence.js';
import { JUDGEMENTS } from './tables/judgements.js';
import { ORGANISATION } from './tables/organisation.js';
import { PEOPLE } from './tables/people.js';

/** In the order in which they are put into an empty installation: what others are computed from comes first. */
export const ARCHIVED_TABLES: readonly ArchivedTable[] = [
  ...PEOPLE,
  ...ORGANISATION,
  ...ASSESSMENTS,
  ...JUDGEMENTS,
  ...EVIDENCE,
  ...AWARDS,
];

/** Tables of which archives have nothing, and why. */
export const NOT_ARCHIVED: Readonly<Record<string, string>> = {
  access_token: 'a secret',
  assessment_overview: 'follows from assessment and layer_score',
  audit_checkpoint: 'vouches for the trail of this installation',
  audit_checkpoint_copy: 'the same',
  audit_checkpoint_head: 'the same',
  award_overview: 'follows from award, award_decision, incident, finding and assessment_overview',
  bouncing_address: 'what mail servers said to this installation',
  bulk_operation: 'how something was asked for; what it did is in the rows that it changed',
  bulk_operation_row: 'the same',
  calendar_feed: 'a secret address',
  cycle_figure: 'follows from assessment_overview',
  cycle_item_figure: 'follows from layer_score',
  demonstration: 'of the installation',
  difference_figure: 'follows from layer_difference',
  document: 'made again by whoever asks',
  evidence_link_check: 'looked at again, wherever the link is',
  evidence_share: 'a secret address, which ends by itself',
  evidence_share_opening: 'the same',
  file_check_run: 'a run of a job',
  file_import: 'a file on its way in; what it did is in the rows that it made',
  holiday: "the nation's",
  holiday_year: 'the same',
  institution_archive: 'an archive itself',
  institution_figure: 'follows from assessment_overview',
  idempotent_request: 'how something was asked for',
  instrument_draft: 'not yet published, and not of an institution',
  item_figure: 'follows from layer_score',
  layer_difference: 'follows from layer_score',
  linked_identity: 'by which somebody signs in',
  mailing: "people's mail",
  mailing_attempt: 'the same',
  migration: 'of the database',
  notice: 'the same as mail',
  notice_reading: 'the same',
  official_wording: "the ministry's own words, attached to a worksheet by zi instrument import-wording",
  password_link: 'a secret',
  pending_sign_in: 'lives for minutes',
  people_import: 'as file_import',
  person_setting: 'what people choose for themselves',
  portalrb_call: 'what the portal asked this installation',
  portalrb_link: 'a secret address',
  portalrb_token: 'a secret',
  rate_count: 'lives for a minute',
  recovery_code: 'a secret',
  reminder_preference: 'what people choose for themselves',
  reminder_sweep: 'a run of a job',
  second_factor: 'a secret',
  session: 'a secret',
  sign_on_attempt: 'lives for minutes',
  unit_import: 'as file_import',
  unsubscribe_token: 'a secret',
  upload: 'not yet arrived',
  view_change: 'counts for the pages of this installation',
  webhook: "has a secret, and is the installation's",
  webhook_attempt: 'what was sent from this installation',
  webhook_delivery: 'the same',
  worksheet_import: 'as file_import',
  wrong_try: 'counts, and is forgotten',
};
