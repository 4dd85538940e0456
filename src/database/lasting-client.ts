import pg from 'pg';

/**
 * A connection whose loss fails what was asked on it, and no more. A server that dies says so twice: the first word ends the
 * query, the pool lets the connection go with its listeners, and the second one would end the whole process.
 */
export class LastingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
