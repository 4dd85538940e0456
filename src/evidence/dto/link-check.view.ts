import { ApiProperty } from '@nestjs/swagger';
import { LINK_STATUSES, type LinkStatus } from '../../evidence-checks/link-status.js';

/** When a link was last looked at, and what was found; both null as long as nobody has looked, and for a file. */
interface Looked {
  readonly linkCheckedAt: Date | null;
  readonly linkStatus: LinkStatus | null;
}

export class LinkCheckView {
  @ApiProperty()
  checkedAt: Date;

  @ApiProperty({ enum: LINK_STATUSES })
  status: LinkStatus;

  static of({ linkCheckedAt: checkedAt, linkStatus: status }: Looked): LinkCheckView | null {
    return checkedAt === null || status === null ? null : { checkedAt, status };
  }
}
