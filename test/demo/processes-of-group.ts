import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** A process that runs now. */
export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

interface Row extends RunningProcess {
  readonly group: number;
  /** As `ps` writes it; Z is a process that has ended and that nobody has asked about yet. */
  readonly state: string;
}

/** The processes of a group that have not ended, whoever is their parent by now. */
export async function processesOfGroup(group: number): Promise<RunningProcess[]> {
  const rows = existsSync('/proc/self/stat') ? await rowsOfProc() : await rowsOfPs();
  return rows.filter((row) => row.group === group && !row.state.startsWith('Z'));
}

/** Small Linux images have no `ps`. */
async function rowsOfProc(): Promise<Row[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return (await Promise.all(pids.map(rowOfProc))).flat();
}

async function rowOfProc(pid: string): Promise<Row[]> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trimEnd();
    // The name stands in brackets and may hold anything; state, parent and group follow it.
    const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(pid), group: Number(group), state, command }];
  } catch {
    // It ended while it was looked at.
    return [];
  }
}

async function rowsOfPs(): Promise<Row[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,pgid=,state=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, group, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), group: Number(group), state, command }];
  });
}
