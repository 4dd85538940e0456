import type { Role } from '../access/role.js';

/** Who works on one area of a unit. */
export interface AreaMember {
  readonly areaNo: number;
  readonly accountId: string;
  readonly name: string;
  /** One member at most leads an area. */
  readonly isLead: boolean;
}

/** Somebody with a role in a unit. */
export interface UnitPerson {
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
