import pg from 'pg';

// Loaded into a server before its own code, so that all of them are measured alike: `node --import meter.mjs ...`.

let trips = 0;
const { prototype } = pg.Client;
const { value: query } = Object.getOwnPropertyDescriptor(prototype, 'query');
prototype.query = function countedQuery(...given) {
  trips += 1;
  return Reflect.apply(query, this, given);
};

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpuMicros: user + system, trips });
});
// The bench is gone, however it ended: nobody else will stop us.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel.unref();
