import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { findOperation, operationChoices, operationFields } from './actions/operations';
import { runItems } from './actions/run/runItems';
import { testCredential } from './transport/credentialTest';

export class ArgosIdentity implements INodeType {
	// A literal, because n8n's lint rules read it only here.
	description: INodeTypeDescription = {
		displayName: 'ARGOS Identity',
		name: 'argosIdentity',
		icon: {
			light: 'file:../../icons/argosIdentity.svg',
			dark: 'file:../../icons/argosIdentity.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ { delete: "Delete", get: "Get", getImage: "Get Image", getAll: "Get Many", review: "Review", submitId: "Submit ID (Step 1)", submitSelfie: "Submit Selfie (Step 2)", update: "Update", create: "Create" }[$parameter["operation"]] || $parameter["operation"] }}',
		description: 'Check identity documents with ARGOS Identity and branch on the result',
		defaults: {
			name: 'ARGOS Identity',
		},
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'argosIdentityApi',
				required: true,
				testedBy: 'testCredential',
			},
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{
						name: 'Submission',
						value: 'submission',
					},
					{
						name: 'Verification Link',
						value: 'verificationLink',
					},
				],
				default: 'submission',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: {
					show: {
						resource: ['submission'],
					},
				},
				options: operationChoices('submission'),
				default: 'submitId',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: {
					show: {
						resource: ['verificationLink'],
					},
				},
				options: operationChoices('verificationLink'),
				default: 'create',
			},
			...operationFields(),
		],
	};

	methods = { credentialTest: { testCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource = this.getNodeParameter('resource', 0);
		const operation = this.getNodeParameter('operation', 0);
		const found = findOperation(resource, operation);
		if (found === undefined) {
			throw new NodeOperationError(this.getNode(), `There is no operation '${operation}'`, {
				description: 'Choose one from the list.',
			});
		}
		return await runItems(this, found);
	}
}
