import { describe, expect, it } from '@jest/globals';
import { npmScripts, readJson } from './project-files.js';

interface Launch {
  readonly configurations: readonly { name: string; preLaunchTask?: string; runtimeArgs?: string[] }[];
  readonly compounds: readonly { name: string; configurations: string[]; preLaunchTask: string }[];
}

interface Tasks {
  readonly tasks: readonly { label: string; type?: string; script?: string; dependsOn?: string[] }[];
}

describe('.vscode', () => {
  it('starts only tasks and configurations that are there', async () => {
    const { configurations, compounds } = await readJson<Launch>('.vscode/launch.json');
    const { tasks } = await readJson<Tasks>('.vscode/tasks.json');
    const labels = tasks.map(({ label }) => label);
    const names = configurations.map(({ name }) => name);
    const wanted = [...configurations, ...compounds].flatMap(({ preLaunchTask }) => preLaunchTask ?? []);
    expect(
      [...wanted, ...tasks.flatMap(({ dependsOn }) => dependsOn ?? [])].filter((one) => !labels.includes(one)),
    ).toEqual([]);
    expect(compounds.flatMap((compound) => compound.configurations).filter((one) => !names.includes(one))).toEqual([]);
  });

  it('runs npm scripts that exist', async () => {
    const scripts = await npmScripts();
    const { configurations } = await readJson<Launch>('.vscode/launch.json');
    const { tasks } = await readJson<Tasks>('.vscode/tasks.json');
    const launched = configurations.flatMap(({ runtimeArgs: [verb, script = ''] = [] }) =>
      verb === 'run' ? [script] : [],
    );
    const named = [...launched, ...tasks.flatMap(({ script }) => script ?? [])];
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named).toContain('demo');
  });
});
