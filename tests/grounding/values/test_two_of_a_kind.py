"""Two figures of one kind in one product: the cameras of two sides, the speeds of reading and writing."""

from dataclasses import replace

import pytest

from tests.grounding.values.examples import LAPTOP, verdicts

PHONE = replace(LAPTOP, attributes={"Main camera": "50 MP", "Front camera": "12 MP"})
DRIVE = replace(LAPTOP, attributes={"Read speed": "1050 MB/s", "Write speed": "980 MB/s"})
FRONT = (
    "The selfie camera has {}.",
    "The front-facing camera takes {}.",
    "Selfies come out at {}.",
    "A {} camera sits in front.",
    "The camera on the front is {}.",
    "{} up front",
    "{} for selfies",
    "The camera for video calls has {}.",
    "It has 50 MP at the back and {} in front.",
    "Cameras: 50 MP rear, {} front",
    "On the front, there is a camera with {}.",
    "Front shooter: {}",
    "Inner camera: {}",
    "{} selfie shooter",
    "The front lens has {}.",
    "自拍镜头 {}。",
    "前摄是 {}。",
    "前面的摄像头有 {}。",
    "前镜头：{}",
    "正面摄像头 {}。",
    "主摄 50 MP，前置 {}。",
    "自拍用 {}的镜头。",
    "{}的前置镜头。",
)
WRITING = (
    "It writes at {}.",
    "Writing runs at {}.",
    "Write rate: {}",
    "It reads at 1050 MB/s and writes at {}.",
    "{} when writing",
    "Writes reach {}.",
    "{} sequential write",
    "Speeds: 1050 MB/s read, {} write",
    "Files are written at {}.",
    "写入 {}。",
    "写速 {}。",
    "读 1050 MB/s，写 {}。",
    "写文件能到 {}。",
    "{} 的写入速率。",
    "写数据的速度是 {}。",
)


@pytest.mark.parametrize("frame", FRONT)
def test_the_camera_in_front_by_any_word(frame: str) -> None:
    assert verdicts(frame.format("12 MP"), PHONE)[-1] == "+"
    assert verdicts(frame.format("32 MP"), PHONE)[-1] == "-"


@pytest.mark.parametrize("frame", WRITING)
def test_the_speed_of_writing_by_any_word(frame: str) -> None:
    assert verdicts(frame.format("980 MB/s"), DRIVE)[-1] == "+"
    assert verdicts(frame.format("700 MB/s"), DRIVE)[-1] == "-"
