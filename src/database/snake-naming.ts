import { DefaultNamingStrategy } from 'typeorm';

/** `workUnitId` in an entity is `work_unit_id` in its table. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string): string {
    return customName || property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
