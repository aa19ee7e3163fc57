import { Container } from '@n8n/di';
import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type {
	ICredentialsHelper,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** Nothing listens here: a node that calls n8n's own addresses should be noticed. */
const instance = 'http://127.0.0.1:5678/';

const notHere = (what: string) => async (): Promise<never> => {
	throw new Error(`The test engine has no ${what}`);
};

/** What n8n's server gives to an execution, as `getBase` builds it (`n8n/dist/workflow-execute-additional-data.js`). */
export function additionalDataFor(
	credentialsHelper: ICredentialsHelper,
	executionId: string,
	mode: WorkflowExecuteMode,
	workflow: IWorkflowBase,
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper,
		executionId,
		workflowId: workflow.id,
		currentNodeExecutionIndex: 0,
		variables: {},
		hooks: new ExecutionLifecycleHooks(mode, executionId, workflow),
		externalSecretsProxy: Container.get(ExternalSecretsProxy),
		instanceBaseUrl: instance,
		restApiUrl: `${instance}rest`,
		formBaseUrl: `${instance}form`,
		formWaitingBaseUrl: `${instance}form-waiting`,
		formTestBaseUrl: `${instance}form-test`,
		webhookBaseUrl: `${instance}webhook`,
		webhookWaitingBaseUrl: `${instance}webhook-waiting`,
		webhookTestBaseUrl: `${instance}webhook-test`,
		mcpBaseUrl: `${instance}mcp`,
		mcpTestBaseUrl: `${instance}mcp-test`,
		setExecutionStatus: () => {},
		sendDataToUI: () => {},
		logAiEvent: () => {},
		getRuntimeCredential: async () => undefined,
		getRunExecutionData: async () => undefined,
		executeWorkflow: notHere('sub-workflows'),
		startRunnerTask: notHere('task runners'),
	};
}
