// Runs atlas-action with the inputs of the task, which the agent has put into INPUT_ variables.
const { spawnSync } = require('child_process');

const action = (process.env.INPUT_ACTION || '').trim().toLowerCase().split(/\s+/).join('/');
if (!action) {
  console.log('##vso[task.complete result=Failed;]the input action is missing');
  process.exit(1);
}
if (action === 'setup') {
  console.log('nothing to set up: atlas and atlas-action are one installation');
  process.exit(0);
}
const program = process.env.ATLAS_ACTION_PATH || 'atlas-action';
const run = spawnSync(program, ['--action', action], { stdio: 'inherit' });
if (run.error) {
  console.log(`##vso[task.complete result=Failed;]cannot run ${program}: ${run.error.message}. ` +
    'Install atlas-action on the agent, or say where it is with ATLAS_ACTION_PATH');
  process.exit(1);
}
if (run.status !== 0) {
  console.log(`##vso[task.complete result=Failed;]${action} failed`);
}
process.exit(run.status === null ? 1 : run.status);
