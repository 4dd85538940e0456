type Problem = Readonly<Record<string, unknown>>;

/** An answer of the API that was no success: what a problem document says. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${String(problem.detail ?? problem.title)}`);
  }
}

export interface UploadedFile {
  readonly evidenceId: string;
  readonly version: number;
}

/** One person at the front door, like any other client: HTTP, JSON and a cookie. */
export class ApiClient {
  private cookie = '';

  constructor(private readonly url: string) {}

  async signIn(email: string, password: string): Promise<this> {
    await this.post('/session', { email, password });
    return this;
  }

  /** What a request must carry as its Cookie to be this person's. */
  get sessionCookie(): string {
    return this.cookie;
  }

  get<View>(path: string): Promise<View> {
    return this.request('GET', path);
  }

  post<View>(path: string, body?: object): Promise<View> {
    return this.request('POST', path, body);
  }

  put<View>(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<View> {
    return this.request('PUT', path, body, headers);
  }

  /** The answer as it comes: for files. */
  async download(path: string): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, { headers: { cookie: this.cookie } });
  }

  /** Sends a whole file in one request (tus, creation with upload). Answers the evidence it has become. */
  async upload(metadata: Readonly<Record<string, string>>, bytes: Uint8Array<ArrayBuffer>): Promise<UploadedFile> {
    const words = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
    const response = await fetch(`${this.url}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'upload-metadata': words.join(),
        'content-type': 'application/offset+octet-stream',
        cookie: this.cookie,
      },
      body: bytes,
    });
    if (!response.ok) throw new ApiProblem(response.status, (await response.json()) as Problem);
    const { headers } = response;
    return {
      evidenceId: headers.get('upload-evidence') ?? '',
      version: Number(headers.get('upload-evidence-version')),
    };
  }

  /** Throws ApiProblem for anything but a 2xx. */
  async request<View>(method: string, path: string, body?: object, headers: object = {}): Promise<View> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...json, ...headers, cookie: this.cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.remember(response);
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    // An answer to HEAD has no words.
    if (!response.ok) throw new ApiProblem(response.status, (answer ?? { status: response.status }) as Problem);
    return answer as View;
  }

  private remember(response: Response): void {
    const set = response.headers.getSetCookie().find((cookie) => /^(__Host-)?zi_session=/.test(cookie));
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
  }
}
