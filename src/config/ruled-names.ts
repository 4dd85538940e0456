import { getMetadataStorage } from 'class-validator';

/** The properties of a class that a rule is said of, each once. */
export function ruledNames(type: new () => object): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}
