"""How good the answers are on a catalog: tasks with answers computed in code, run, judged and reported."""
