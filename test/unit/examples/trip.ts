import { executeFilter, type FilterConditionValue, type FilterValue } from 'n8n-workflow';
import { DateTime } from 'luxon';

import type { WorkflowDefinition, WorkflowNode } from '../../../sandbox/n8n/workflow';
import { nodeOf } from '../../../sandbox/start/examples';
import { evaluate } from './expressions';

type Json = Record<string, unknown>;
type Parameters = Record<string, unknown>;

interface Departure {
	/** The node whose item sets out, and by which of its outputs. */
	from: string;
	output: number;
	json: Json;
	/** What nodes before it gave, for expressions that ask for them by name. */
	earlier?: Record<string, Json>;
	/** What the node gave beside that item, for expressions that ask for all of its items. */
	beside?: Json[];
	/** A node that fails when the item reaches it. */
	failing?: string;
}

interface Trip {
	visited: string[];
	/** What each visited node gave. */
	items: Record<string, Json>;
	/** The words of the page at the end, if the item reached one. */
	page: string | undefined;
	/** The title above them. */
	title: string | undefined;
	/** Where the link among the words leads, if there is one. */
	link: string | undefined;
	/** Whether a failing node ended the execution. */
	stopped: boolean;
}

interface Assignments {
	assignments: { assignments: Array<{ name: string; value: unknown }> };
}

interface Rules {
	rules: { values: Array<{ conditions: FilterValue }> };
	options: { fallbackOutput?: unknown; allMatchingOutputs?: unknown };
}

/** Whether n8n's own filter lets an item through. Throws where n8n would end the execution. */
function matches(filter: FilterValue, scope: Json): boolean {
	const conditions = filter.conditions.map((condition) => ({
		...condition,
		leftValue: evaluate(condition.leftValue, scope),
		rightValue: evaluate(condition.rightValue, scope),
	})) as FilterConditionValue[];
	return executeFilter({ ...filter, conditions });
}

function switchOutputs({ rules, options }: Rules, scope: Json): number[] {
	const outputs = rules.values.flatMap(({ conditions }, index) =>
		matches(conditions, scope) ? [index] : [],
	);
	if (outputs.length === 0) {
		return options.fallbackOutput === 'extra' ? [rules.values.length] : [];
	}
	return options.allMatchingOutputs ? outputs : outputs.slice(0, 1);
}

function edited(parameters: Parameters, scope: Json, json: Json): Json {
	if (parameters['mode'] === 'raw') return evaluate(parameters['jsonOutput'], scope) as Json;
	const { assignments } = parameters as unknown as Assignments;
	return {
		...(parameters['includeOtherFields'] === true && json),
		...Object.fromEntries(
			assignments.assignments.map(({ name, value }) => [name, evaluate(value, scope) ?? null]),
		),
	};
}

/** By which outputs an item leaves a node, and as what. None at a page that waits for the applicant. */
function passThrough(
	node: WorkflowNode,
	scope: Json,
	json: Json,
): { outputs: number[]; json: Json } {
	const { parameters } = node;
	switch (node.type) {
		case 'n8n-nodes-base.switch':
			return { outputs: switchOutputs(parameters as unknown as Rules, scope), json };
		case 'n8n-nodes-base.if': {
			const filter = parameters['conditions'] as FilterValue;
			return { outputs: [matches(filter, scope) ? 0 : 1], json };
		}
		case 'n8n-nodes-base.set':
			return { outputs: [0], json: edited(parameters, scope, json) };
		case 'n8n-nodes-base.form':
			return { outputs: [], json };
		default:
			return { outputs: [0], json };
	}
}

/** What n8n does with a failing node's item: go on by the regular or the error output, or stop. */
const OUTPUTS_OF_FAILURE: Record<string, number[]> = {
	continueRegularOutput: [0],
	continueErrorOutput: [1],
};

/** Sends one item through an example, deciding as n8n's Switch, If and Edit Fields would. */
export function travel(workflow: WorkflowDefinition, departure: Departure): Trip {
	const { from, output, json, earlier = {}, beside = [], failing } = departure;
	const trip: Trip = {
		visited: [],
		items: { ...earlier, [from]: json },
		page: undefined,
		title: undefined,
		link: undefined,
		stopped: false,
	};
	const $ = (name: string) => {
		const found = trip.items[name];
		const all = () => {
			if (!found) throw new Error(`"${name}" has not run`);
			return [found, ...(name === from ? beside : [])].map((item) => ({ json: item }));
		};
		const first = () => all()[0];
		return { isExecuted: found !== undefined, first, item: found && first(), all };
	};

	const goOn = (name: string, outputs: number[], item: Json) => {
		for (const index of outputs) {
			for (const link of workflow.connections[name]?.main[index] ?? []) enter(link.node, item);
		}
	};
	const enter = (name: string, item: Json) => {
		const node = nodeOf(workflow, name);
		trip.visited.push(name);
		if (name === failing) {
			const outputs = OUTPUTS_OF_FAILURE[String(node['onError'])];
			trip.stopped ||= outputs === undefined;
			goOn(name, outputs ?? [], { error: { message: 'out of reach' } });
			return;
		}
		const scope = { $, $json: item, $now: DateTime.now(), DateTime };
		if (node.parameters['operation'] === 'completion') {
			const message = String(evaluate(node.parameters['completionMessage'], scope));
			trip.page = message.replace(/<a [^>]*>|<\/a>/g, '');
			trip.link = /<a href="([^"]*)">/.exec(message)?.[1];
			trip.title = String(evaluate(node.parameters['completionTitle'], scope));
		}
		const next = passThrough(node, scope, item);
		trip.items[name] = next.json;
		goOn(name, next.outputs, next.json);
	};

	goOn(from, [output], json);
	return trip;
}
