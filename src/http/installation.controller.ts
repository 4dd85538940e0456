import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';
import { HOME_NOTES, type HomeNotes, SIGN_ON_NAME } from './home.notes.js';
import { InstallationView } from './installation.view.js';
import { readVersion } from './version.js';

/** What a client shows before anybody has signed in. */
@ApiTags('public')
@Controller('installation')
@Public()
export class InstallationController {
  private readonly version = readVersion();

  constructor(
    @Inject(HOME_NOTES) private readonly notes: HomeNotes,
    @Inject(SIGN_ON_NAME) private readonly signOn: string | null,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-cache')
  @ApiOperation({ summary: 'What this server is, and the accounts to try where the data is made up' })
  @ApiOkResponse({ type: InstallationView })
  show(): InstallationView {
    return InstallationView.of(this.version, this.notes, this.signOn);
  }
}
