import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';
import { HOME_CSS } from './home.css.js';
import { HOME_NOTES, type HomeNotes } from './home.notes.js';
import { renderHome } from './home.page.js';
import { readVersion } from './version.js';

@ApiExcludeController()
@Controller()
@Public()
export class HomeController {
  private readonly version = readVersion();

  constructor(@Inject(HOME_NOTES) private readonly notes: HomeNotes) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  show(): string {
    return renderHome(this.version, this.notes.demonstration);
  }

  @Get('home.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  style(): string {
    return HOME_CSS;
  }
}
