/* The benchmarks' systems as bare C over a binary heap: the line the kernel is measured against. cc -O2 queues.c -lm */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

typedef struct { double time; int32_t kind, subject; } notice;

static notice *heap;
static int size;
static uint32_t state = 0x9e3779b9u;

static double uniform(void) {
  state ^= state << 13; state ^= state >> 17; state ^= state << 5;
  return (state + 0.5) * 0x1p-32;
}
static double exponential(double mean) { return -log(uniform()) * mean; }

static void schedule(double time, int kind, int subject) {
  int at = size++;
  while (at > 0) {
    int parent = (at - 1) >> 1;
    if (heap[parent].time <= time) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = (notice){time, kind, subject};
}
static notice pop(void) {
  notice top = heap[0], last = heap[--size];
  int at = 0;
  for (;;) {
    int child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1].time < heap[child].time) child++;
    if (last.time <= heap[child].time) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

enum { STAGES = 6, TEAMS = 20 };
static double mean[STAGES];
static int stages, first[STAGES], teams[STAGES], spare[TEAMS], head[TEAMS], tail[TEAMS];
static int *next;
static unsigned char *stage;
static double *arrived;

static void arrive(int customer, double now) {
  int at = stage[customer];
  int team = first[at] + (teams[at] == 1 ? 0 : (int)(uniform() * teams[at]));
  if (spare[team] > 0) {
    spare[team]--;
    schedule(now + exponential(mean[at]), 1 + team, customer);
    return;
  }
  next[customer] = -1;
  if (head[team] < 0) head[team] = customer; else next[tail[team]] = customer;
  tail[team] = customer;
}

static double run_system(int customers, double rate, long *events) {
  double clock = exponential(1 / rate), sum = 0;
  schedule(clock, 0, 0);
  while (size > 0) {
    notice due = pop();
    ++*events;
    if (due.kind == 0) {
      arrived[due.subject] = due.time;
      arrive(due.subject, due.time);
      if (due.subject + 1 < customers) schedule(clock += exponential(1 / rate), 0, due.subject + 1);
      continue;
    }
    int team = due.kind - 1, waiting = head[team];
    if (waiting < 0) spare[team]++;
    else {
      head[team] = next[waiting];
      schedule(due.time + exponential(mean[stage[waiting]]), due.kind, waiting);
    }
    if (++stage[due.subject] < stages) arrive(due.subject, due.time);
    else sum += due.time - arrived[due.subject];
  }
  return sum / customers;
}

static double run_hold(int pending, long count, long *events) {
  double now = 0, from = 0;
  for (int i = 0; i < pending; i++) schedule(exponential(1), 1, i);
  for (long i = 0; i < count; i++) {
    notice due = pop();
    now = due.time;
    if (i == count / 10 - 1) from = now;
    schedule(now + exponential(1), 1, due.subject);
  }
  *events = count;
  return (now - from) / (count - count / 10) * pending;
}

static double cpu_seconds(void) {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6;
}

/* hold PENDING EVENTS, or queue CUSTOMERS RATE and MEAN TEAMS SERVERS for each stage */
int main(int argc, char **argv) {
  heap = malloc(sizeof(notice) * 200000);
  long events = 0;
  double value, start = cpu_seconds();
  if (argc > 3 && strcmp(argv[1], "hold") == 0) {
    value = run_hold(atoi(argv[2]), atol(argv[3]), &events);
  } else {
    if (argc < 7) return 2;
    int customers = atoi(argv[2]), team = 0;
    stages = (argc - 4) / 3;
    for (int s = 0; s < stages; s++) {
      mean[s] = atof(argv[4 + 3 * s]);
      teams[s] = atoi(argv[5 + 3 * s]);
      first[s] = team;
      for (int t = 0; t < teams[s]; t++, team++) {
        spare[team] = atoi(argv[6 + 3 * s]);
        head[team] = tail[team] = -1;
      }
    }
    next = malloc(sizeof(int) * customers);
    stage = calloc(customers, 1);
    arrived = malloc(sizeof(double) * customers);
    value = run_system(customers, atof(argv[3]), &events);
  }
  double cpu = cpu_seconds() - start;
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  printf("{\"events\":%ld,\"value\":%.6f,\"cpuSeconds\":%.6f,\"wallSeconds\":%.6f,\"peakBytes\":%ld}\n", events, value, cpu, cpu,
         used.ru_maxrss * 1024L);
  return 0;
}
