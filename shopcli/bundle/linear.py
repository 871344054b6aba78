"""A mixed-integer linear program, built row by row and solved by HiGHS."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import highspy

Terms: TypeAlias = Mapping[int, float]
"""Variable to coefficient."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`values` is `None` where nothing was found; then the program is infeasible if `finished`, or time ran out."""

    values: Sequence[float] | None
    objective: float
    bound: float
    """No solution is better than this."""
    finished: bool


@dataclass(frozen=True, slots=True)
class Relaxation:
    """No solution is better than `bound`, and none with a variable at 1 is within `distances` of it."""

    bound: float
    distances: Sequence[float]


class Model:
    """Variables are numbered from 0 and run from 0 to their upper bound."""

    def __init__(self) -> None:
        self._highest: list[float] = []
        self._whole: list[bool] = []
        self._rows: list[tuple[float, float, Terms]] = []

    def whole(self, highest: float = 1) -> int:
        """A new variable of whole numbers; by itself, a yes or no."""
        self._highest.append(highest)
        self._whole.append(True)
        return len(self._highest) - 1

    def real(self, highest: float) -> int:
        self._highest.append(highest)
        self._whole.append(False)
        return len(self._highest) - 1

    def at_most(self, terms: Terms, bound: float) -> None:
        self._rows.append((-math.inf, bound, terms))

    def at_least(self, terms: Terms, bound: float) -> None:
        self._rows.append((bound, math.inf, terms))

    def equal(self, terms: Terms, value: float) -> None:
        self._rows.append((value, value, terms))

    def solve(self, objective: Terms, *, maximise: bool, seconds: float) -> Outcome:
        """The best solution that `seconds` allow."""
        import highspy

        program = self._program(objective, maximise)
        program.integrality_ = [
            highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous for whole in self._whole
        ]
        highs = _solver(seconds)
        highs.passModel(program)
        highs.run()
        if highs.getModelStatus() == highspy.HighsModelStatus.kSolveError:
            # Presolving may lose the last digit of a row and then find that its own solution breaks it.
            highs.setOptionValue("presolve", "off")
            highs.clearSolver()
            highs.run()
        info, status = highs.getInfo(), highs.getModelStatus()
        finished = status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible)
        found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        values = list(highs.getSolution().col_value) if found else None
        return Outcome(values, info.objective_function_value, info.mip_dual_bound, finished)

    def relax(self, objective: Terms, *, maximise: bool, seconds: float) -> Relaxation | None:
        """The same with fractions allowed; `None` where even that has no solution. Too few `seconds` tell nothing."""
        import highspy

        highs = _solver(seconds)
        highs.passModel(self._program(objective, maximise))
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            return Relaxation(math.inf if maximise else -math.inf, [0.0] * len(self._highest))
        solution, bound = highs.getSolution(), highs.getInfo().objective_function_value
        pairs = zip(solution.col_value, solution.col_dual, strict=True)
        return Relaxation(bound, [abs(price) if value < 0.5 else 0.0 for value, price in pairs])

    def _program(self, objective: Terms, maximise: bool) -> "highspy.HighsLp":
        import highspy

        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = len(self._highest), len(self._rows)
        program.col_cost_ = [objective.get(number, 0.0) for number in range(len(self._highest))]
        program.col_lower_, program.col_upper_ = [0.0] * len(self._highest), self._highest
        program.row_lower_ = [low for low, _, _ in self._rows]
        program.row_upper_ = [high for _, high, _ in self._rows]
        starts, index, value = [0], list[int](), list[float]()
        for _, _, terms in self._rows:
            index += terms.keys()
            value += terms.values()
            starts.append(len(index))
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_, program.a_matrix_.index_, program.a_matrix_.value_ = starts, index, value
        program.sense_ = highspy.ObjSense.kMaximize if maximise else highspy.ObjSense.kMinimize
        return program


def _solver(seconds: float) -> "highspy.Highs":
    import highspy

    highs: highspy.Highs = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in (*_OPTIONS, ("time_limit", max(seconds, 0.01))):
        highs.setOptionValue(name, value)
    return highs


_OPTIONS: tuple[tuple[str, bool | float | int], ...] = (
    ("output_flag", False),
    ("threads", 1),
    ("mip_rel_gap", 0.0),
    ("mip_abs_gap", 0.5),
    ("mip_feasibility_tolerance", 1e-8),
    ("mip_allow_cut_separation_at_nodes", False),
)
"""One thread, so that a problem has one answer. Objectives are whole numbers, so half of one proves an optimum.
Without cuts below the root, baskets are found in six sevenths of the time."""
