import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { answerQuestions, idleMemory, measured } from '../meter.mjs';

// The real program without its HTTP side, as `zi scores verify` has it.

const { AppModule } = await load('app.module.js');
const { LayerScores } = await load('assessments/layer-scores.service.js');
const { ScoreVerification } = await load('assessments/score-verification.service.js');
const { readSettings } = await load('config/settings.js');

const settings = readSettings(process.env);
const module = AppModule.with({ settings, databaseUrl: settings.DATABASE_URL, workers: false });
const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: ['warn', 'error'] });
const the = (provider) => app.get(provider, { strict: false });
const idle = await idleMemory();

answerQuestions({
  keep: () => the(LayerScores).fill(),
  score: () => measured(idle, verified),
});
process.once('SIGTERM', () => void app.close().finally(() => process.exit()));

async function verified() {
  const { scores, differing } = await the(ScoreVerification).verify();
  if (differing > 0) throw new Error(`${differing} scores differ.`);
  return scores;
}

function load(path) {
  return import(new URL(`../../dist/src/${path}`, import.meta.url).href);
}
