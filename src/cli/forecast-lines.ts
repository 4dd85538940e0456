import type { Forecast, ForecastEntry, ForecastEvent, ForecastStep, HeldBack } from '../reminders/forecast.js';

/** A forecast as lines for a terminal: each person with what they get, then what does not go out and why. */
export function forecastLines({ on, entries, events, heldBack }: Forecast): string[] {
  if (entries.length === 0 && heldBack.length === 0) return [`Nothing would be sent on ${on}.`];
  const people = new Map<string, ForecastEntry[]>();
  for (const entry of entries) people.set(entry.email, [...(people.get(entry.email) ?? []), entry]);
  return [
    entries.length === 0 ? `Nothing would be sent on ${on}.` : `On ${on} would be sent:`,
    ...[...people.values()].flatMap(personLines),
    ...(events.length === 0 ? [] : ['', 'By webhook:', ...events.map(eventLine)]),
    ...(heldBack.length === 0 ? [] : ['', `Not on ${on}:`, ...heldBack.map(heldBackLine)]),
  ];
}

function personLines(entries: readonly ForecastEntry[]): string[] {
  const [first] = entries;
  return [`  ${first?.name} <${first?.email}>`, ...entries.map((entry) => `    ${entryLine(entry)}`)];
}

function entryLine({ reminder, heldAs, mail, isInInbox }: ForecastEntry): string {
  const ways = [
    ...(isInInbox ? ['inbox'] : []),
    mail === null ? 'no mail: switched off' : `${mail.form} ${mail.at.toISOString()}`,
  ];
  return `${stepWords(reminder)}, as ${heldAs} (${ways.join(', ')})`;
}

function eventLine({ reminder, hosts }: ForecastEvent): string {
  return `  ${stepWords(reminder)}, to ${hosts.join(', ')}`;
}

function heldBackLine({ reminder, because, goesOutOn }: HeldBack): string {
  return `  ${stepWords(reminder)}: ${because}${goesOutOn === null ? '' : `, goes out on ${goesOutOn}`}`;
}

function stepWords({ kind, facts, unitName, dueOn, stepDays, escalation, sendOn }: ForecastStep): string {
  const what = facts.predicate ?? facts.stage;
  const when =
    stepDays === 0 ? 'the day itself' : stepDays > 0 ? `${stepDays} days before` : `${-stepDays} days overdue`;
  const told = escalation > 0 ? `, escalation ${escalation}` : '';
  return `${kind}${what === undefined ? '' : ` ${what}`} of ${unitName}, due ${dueOn} (${when}, planned for ${sendOn}${told})`;
}
