import { publicUrl } from '../config/public-url.js';
import type { Settings } from '../config/settings.js';

/** Where calendar programs fetch a feed. It ends in .ics, by which some of them know what it is. */
export function feedUrl(settings: Settings, token: string): string {
  return `${publicUrl(settings)}/calendar/${token}.ics`;
}
