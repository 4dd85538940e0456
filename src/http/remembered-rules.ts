import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

const known = new Map<unknown, Rules>();

/**
 * Has class-validator gather the rules of a class once: by itself it does for every object that it checks, past all other classes of the
 * program. A class has all its rules before it can have an instance, and we know no groups of rules.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return;
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (type, schema, always, strict, groups) => {
    const isPlain = !schema && !always && !strict && (groups === undefined || groups.length === 0);
    if (!isPlain) return gather(type, schema, always, strict, groups);
    const rules = known.get(type) ?? gather(type, schema, always, strict, groups);
    known.set(type, rules);
    return rules;
  };
}
