import { type PipeTransform, ValidationPipe } from '@nestjs/common';
import { type ValidationError, type ValidatorOptions, validateSync } from 'class-validator';
import { limitsOf } from './field-limits.js';
import { HttpProblem } from './problem.js';
import type { FieldProblemView } from './problem.view.js';
import { rememberRules } from './remembered-rules.js';

/** So that a body full of wrong fields is not answered by one many times its size. */
export const MOST_ERRORS = 100;

/** Turns bodies and queries into their classes; a field nobody declared is refused, not dropped in silence. */
export function createValidationPipe(): PipeTransform {
  rememberRules();
  const validation = new ImmediateValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    // Whose rules they are, and so how far they go; Nest leaves it out.
    validationError: { target: true },
    exceptionFactory: (errors) => refusalOf(errors),
  });
  // What our own decorators give, such as who asks, nobody has sent.
  return {
    transform: (value, metadata) => (metadata.type === 'custom' ? value : validation.transform(value, metadata)),
  };
}

/** No rule of ours waits for anything (test/architecture), so that class-validator need make no promises for it. */
class ImmediateValidation extends ValidationPipe {
  protected override validate(object: object, options?: ValidatorOptions): ValidationError[] {
    return validateSync(object, options);
  }
}

function refusalOf(errors: readonly ValidationError[]): HttpProblem {
  const fields = errors.flatMap((error) => fieldProblems(error, ''));
  const detail = `${fields.length === 1 ? '1 field is' : `${fields.length} fields are`} refused: each of "errors" names the field and the fix.`;
  return new HttpProblem(422, 'invalid-request', detail, { errors: fields.slice(0, MOST_ERRORS) });
}

function fieldProblems(error: ValidationError, parent: string): FieldProblemView[] {
  const pointer = `${parent}/${escapePointer(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    detail:
      rule === 'whitelistValidation' ? `Leave out "${error.property}": nothing of that name belongs here.` : message,
    rule,
    limits: limitsOf(error, rule),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, pointer))];
}

/** RFC 6901. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
