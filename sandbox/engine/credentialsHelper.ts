import { Credentials } from 'n8n-core';
import {
	ICredentialsHelper,
	isExpression,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialsExpressionResolveValues,
	type ICredentialType,
	type IExecuteData,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

type RequestPart = Record<string, unknown>;

/**
 * Credentials without a database. Defaults, expressions in fields and the generic `authenticate` are applied
 * as n8n's own helper does (`n8n/dist/credentials-helper.js`). What no credential here uses (inheritance,
 * `preAuthentication`, OAuth) is refused, not imitated.
 */
export class TestCredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly types: Record<string, ICredentialType>,
		private data: Record<string, ICredentialDataDecryptedObject>,
	) {
		super();
		for (const type of Object.values(types)) {
			if (type.extends !== undefined || type.preAuthentication !== undefined) {
				throw new Error(`The test engine has no inheritance or preAuthentication (${type.name})`);
			}
		}
	}

	setData(data: Record<string, ICredentialDataDecryptedObject>): void {
		this.data = data;
	}

	/** The `credentials` of a node: every type it names that has data. */
	detailsFor(names: string[]): Record<string, INodeCredentialsDetails> {
		const known = names.filter((name) => this.data[name] !== undefined);
		return Object.fromEntries(known.map((name) => [name, { id: name, name: `Test ${name}` }]));
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.typeOf(type).properties;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		const credentials = new Credentials({ id: details.id, name: details.name }, type);
		await credentials.setData(this.dataOf(type));
		return credentials;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		resolve?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const stored = structuredClone(this.dataOf(type));
		if (raw === true) return stored;
		const properties = this.getCredentialsProperties(type);
		// The types of n8n-workflow want a node's parameters here; n8n passes a credential's fields as well.
		const fields = NodeHelpers.getNodeParameters(
			properties,
			stored as Parameters<typeof NodeHelpers.getNodeParameters>[1],
			true,
			false,
			null,
			null,
		);
		if (fields === null || resolve === undefined) {
			return (fields ?? stored) as ICredentialDataDecryptedObject;
		}
		return resolve.workflow.expression.getParameterValue(
			fields,
			resolve.runExecutionData,
			resolve.runIndex,
			resolve.itemIndex,
			resolve.node.name,
			resolve.connectionInputData,
			mode,
			{},
			executeData,
			false,
			fields,
		) as ICredentialDataDecryptedObject;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		request: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const options = request as IHttpRequestOptions;
		const { authenticate } = this.typeOf(typeName);
		if (authenticate === undefined) return options;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		if (workflow === undefined || node === undefined)
			throw new Error('No node to authenticate for');

		const resolve = (value: string): string =>
			isExpression(value)
				? String(
						workflow.expression.getSimpleParameterValue(
							node,
							value,
							'internal',
							{ $credentials: credentials },
							undefined,
							'',
						) ?? '',
					)
				: value;
		const parts = options as unknown as Record<string, RequestPart | undefined>;
		for (const [partName, fields] of Object.entries(authenticate.properties)) {
			const part = (parts[partName] ??= {});
			for (const [key, value] of Object.entries(fields as RequestPart)) {
				part[resolve(key)] = typeof value === 'string' ? resolve(value) : value;
			}
		}
		return options;
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async updateCredentials(): Promise<void> {
		throw new Error('A node must not change a credential');
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('A node must not change a credential');
	}

	private typeOf(name: string): ICredentialType {
		const type = this.types[name];
		if (type === undefined) throw new Error(`Unknown credential type ${name}`);
		return type;
	}

	private dataOf(name: string): ICredentialDataDecryptedObject {
		const data = this.data[name];
		if (data === undefined)
			throw new Error(`No credential of type ${name} was given to the engine`);
		return data;
	}
}
