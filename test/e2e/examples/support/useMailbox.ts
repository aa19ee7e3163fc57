import type { AddressInfo } from 'node:net';

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

interface Mailbox {
	/** The server's port on 127.0.0.1. */
	port(): number;
	/** E-mails in the order of arrival, since the test began. */
	mails: ParsedMail[];
	/** From now on no e-mail to this address is taken, until the test ends. */
	refuse(address: string): void;
}

/** An SMTP server that hands no e-mail on, for all tests of the describe block around. */
export function useMailbox(): Mailbox {
	const mails: ParsedMail[] = [];
	const refused = new Set<string>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo({ address }, _session, done) {
			done(refused.has(address) ? new Error('550 no such mailbox') : null);
		},
		onData(stream, _session, done) {
			simpleParser(stream).then((mail) => {
				mails.push(mail);
				done();
			}, done);
		},
	});
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	beforeEach(() => {
		mails.length = 0;
		refused.clear();
	});
	afterAll(async () => {
		await new Promise<void>((resolve) => server.close(() => resolve()));
	});
	return {
		port: () => (server.server.address() as AddressInfo).port,
		mails,
		refuse: (address) => refused.add(address),
	};
}

/** The credential that the examples with an e-mail ask for by name, for the mailbox at this port. */
export const smtpCredential = (port: number) => ({
	name: 'SMTP account',
	type: 'smtp',
	data: {
		user: '',
		password: '',
		host: '127.0.0.1',
		port,
		secure: false,
		disableStartTls: true,
	},
});
