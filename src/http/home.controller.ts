import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.js';
import { HOME_CSS } from './home.css.js';

/** The style of the pages that need no script; the web client brings its own. */
@ApiExcludeController()
@Controller()
@Public()
export class HomeController {
  @Get('home.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  style(): string {
    return HOME_CSS;
  }
}
