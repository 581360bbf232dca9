// @ts-check
// Some workers and what they have to do; one that takes too long or runs out of memory is ended and another put in its place.
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * @template Job, Answer
 * @param {object} given
 * @param {object} given.data for each worker
 * @param {number} given.workers
 * @param {readonly Job[]} given.jobs
 * @param {(job: Job) => number} given.limit milliseconds a job may take
 * @param {(job: Job) => Answer} given.late what to answer for a job that took longer
 * @param {(answer: Answer, job: Job) => void} given.done
 * @returns {Promise<void>}
 */
export async function runAll({ data, workers, jobs, limit, late, done }) {
  const left = [...jobs];
  const one = async () => {
    let worker = start(data);
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      const answer = await ask(worker, job, limit(job));
      if (answer === null) {
        await worker.terminate();
        worker = start(data);
      }
      done(answer ?? late(job), job);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, one));
}

/** What tests print is nobody's concern here. @param {object} data */
function start(data) {
  const worker = new Worker(path.join(import.meta.dirname, 'worker.mjs'), {
    workerData: data,
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  // It may still die of what it was asked when nobody waits for that any more.
  return worker.on('error', () => undefined);
}

/**
 * @param {Worker} worker
 * @param {unknown} job
 * @param {number} ms
 * @returns {Promise<any>} null when it takes longer, or more memory than there is
 */
function ask(worker, job, ms) {
  return new Promise(resolve => {
    const timer = setTimeout(finish, ms, null);
    const died = () => finish(null);
    /** @param {unknown} answer */
    function finish(answer) {
      clearTimeout(timer);
      worker.off('message', finish).off('error', died);
      resolve(answer);
    }
    worker.on('message', finish).on('error', died);
    worker.postMessage(job);
  });
}
