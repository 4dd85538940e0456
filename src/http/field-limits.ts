import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Limit } from '../domain/field-fault.js';

/**
 * What a broken rule of a field allows, in the order its decorator was given it: `[200]` of `@MaxLength(200)`, the values of
 * `@IsIn`. Empty for a rule without any. The error itself has them in its message only.
 */
export function limitsOf({ target, property }: ValidationError, rule: string): Limit[] {
  if (target === undefined || Array.isArray(target)) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const broken = rules.find(({ propertyName, name }) => propertyName === property && name === rule);
  return (broken?.constraints ?? []).flat().filter(isLimit);
}

/** Not an options object, a pattern or a function. */
function isLimit(given: unknown): given is Limit {
  return typeof given === 'string' || typeof given === 'number';
}
