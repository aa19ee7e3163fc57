/** A plain HTTP answer. `content-length` is added. */
export interface Answer {
	status?: number;
	headers?: Record<string, string>;
	body?: Buffer | string;
}

/** One way in which a server or a network goes wrong. */
export type Fault =
	/** The connection is reset as soon as it is accepted. */
	| { kind: 'resetOnConnect' }
	/** Reset once the request's head was read, before any answer. */
	| { kind: 'resetBeforeHeaders' }
	/** Reset while the body comes in, after so many bytes of it (1,024). */
	| { kind: 'resetMidUpload'; afterBytes?: number }
	/** The whole request was read, then a reset instead of an answer. */
	| { kind: 'resetAfterUpload' }
	/** The whole request was read, then an orderly close instead of an answer. */
	| { kind: 'closeAfterUpload' }
	/** Half of the answer's body, then a reset. */
	| { kind: 'resetMidAnswer'; answer?: Answer }
	/** Half of the answer's body, then an orderly close. */
	| { kind: 'closeMidAnswer'; answer?: Answer }
	/** The whole request is read, no answer ever. */
	| { kind: 'silence' }
	/** The connection is accepted, but not one byte is read. */
	| { kind: 'silentAccept' }
	/** The answer's body comes a byte at a time (every 50 ms, for 30 s). */
	| { kind: 'slowDrip'; everyMs?: number; bytes?: number }
	/** The answer comes after so many milliseconds. */
	| { kind: 'late'; afterMs: number; answer?: Answer }
	/** 413 and a close while the upload still runs, after its first KB; the rest is never read. */
	| { kind: 'early413' }
	/** 413 after the first KB of the upload; the rest is read too, as long as the client sends. */
	| { kind: 'early413KeepReading' }
	/** An unasked `100 Continue`, then a normal answer. */
	| { kind: 'continue100'; answer?: Answer }
	/** A normal answer with `transfer-encoding: chunked`, in pieces of 7 bytes. */
	| { kind: 'chunked'; answer?: Answer }
	/** A normal answer with `content-encoding: gzip`. */
	| { kind: 'gzip'; answer?: Answer }
	/** A redirect. */
	| { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; location: string }
	/** A normal answer. */
	| { kind: 'respond'; answer?: Answer }
	/** Bytes that are not HTTP. */
	| { kind: 'garbage' }
	/** HTTPS with a certificate that nobody trusts. */
	| { kind: 'tlsSelfSigned'; answer?: Answer }
	/** An https address; reset at the client's first handshake bytes. */
	| { kind: 'tlsHandshakeReset' }
	/** An https address; orderly close at the client's first handshake bytes. */
	| { kind: 'tlsHandshakeClose' }
	/** An https address; the handshake is never answered. */
	| { kind: 'tlsHandshakeSilence' }
	/** An https address where a plain HTTP server listens. */
	| { kind: 'plainHttpOnTlsPort' }
	/** A proxy (for `HTTPS_PROXY`) that refuses to open a tunnel. */
	| { kind: 'proxyRefuses'; status: 403 | 407 | 502 }
	/** A proxy (for `HTTPS_PROXY`) that resets when asked for a tunnel. */
	| { kind: 'proxyResets' };

export type FaultKind = Fault['kind'];
