"""What a reader is told of each fault: its cause and the next step, in both languages.

A key is the kind of a `ModelError`, with a word behind a dot where one kind has several causes. `{said}` is what the
provider said itself, with the mark before it, or nothing.
"""

from collections.abc import Mapping
from typing import TypeAlias

from shopcli.query.need import Language

Wording: TypeAlias = tuple[str, str]
"""Cause and hint, for `str.format`."""

_OFFLINE = "run with --offline for an answer without a model"
_OFFLINE_ZH = "用 --offline 不经模型直接得到回答"

_ENGLISH: Mapping[str, Wording] = {
    "authentication": ("{host} does not accept the key", "check {key_name}"),
    "authentication.no_key": ("{host} asks for a key", "set {key_name}"),
    "permission": ("{host} does not let this key use {model}{said}", "check what the key in {key_name} may use"),
    "quota": ("the account at {host} has no quota left{said}", "check its plan and billing"),
    "rate_limit": ("{host} limits the rate of requests{said}", f"wait a moment, or {_OFFLINE}"),
    "rate_limit.wait": ("{host} asks to wait {wait:.0f} s before the next request", f"try again then, or {_OFFLINE}"),
    "model_not_found": (
        "{host} has no model {model} there{said}",
        "check --model and base_url; base_url usually ends in /v1",
    ),
    "context_length": (
        "the prompt is longer than {model} holds{said}",
        "set the model's window in config.yaml to what it really holds",
    ),
    "content_filter": ("{host} filtered the answer", "word the need differently"),
    "content_filter.request": ("{host} filtered the request{said}", "word the need differently"),
    "refused": ("{model} refused to answer{said}", "word the need differently"),
    "empty": ("{model} answered without any text", f"try again, or {_OFFLINE}"),
    "empty.length": (
        "{model} used up its tokens before it wrote anything",
        "raise the server's token limit, or choose another model",
    ),
    "empty.tools": ("{model} called a tool, and none was offered", "choose another model"),
    "too_long": ("{model} did not stop after {limit:,} characters", "choose another model"),
    "too_long.stream": ("{host} sent more than {limit:,} bytes", "choose another model"),
    "bad_request": (
        "{host} refused the request with status {status}{said}",
        "check that base_url and --model belong together",
    ),
    "server_error": ("{host} failed{said}", f"try again, or {_OFFLINE}"),
    "timeout.connect": (
        "{host} did not accept a connection within {seconds:g} s",
        f"check base_url and the network, or {_OFFLINE}",
    ),
    "timeout.first_token": (
        "{host} sent no token within {seconds:g} s",
        f"raise first_token_timeout in config.yaml, or {_OFFLINE}",
    ),
    "timeout.between_tokens": (
        "{host} fell silent: no token within {seconds:g} s",
        f"raise between_tokens_timeout in config.yaml, or {_OFFLINE}",
    ),
    "timeout.whole": (
        "{host} was not done within {seconds:g} s",
        "raise reading_timeout in config.yaml, or do without with --no-model-reading",
    ),
    "timeout.silent": ("{host} did not answer within {seconds:g} s", f"check base_url and the network, or {_OFFLINE}"),
    "connection": ("the connection to {host} broke", f"try again, or {_OFFLINE}"),
    "connection.hung_up": (
        "{host} hung up without an answer",
        f"try again; write https:// in base_url where the server has TLS; or {_OFFLINE}",
    ),
    "connection.refused": ("nothing listens at {host}", f"start the server, or correct base_url, or {_OFFLINE}"),
    "connection.name": ("the name {host} does not resolve", f"check base_url and the network, or {_OFFLINE}"),
    "connection.no_route": ("there is no route to {host}", f"check the network, or {_OFFLINE}"),
    "proxy": (
        "the proxy {proxy} does not let shopcli through to {host}{said}",
        "check HTTP_PROXY, HTTPS_PROXY and ALL_PROXY; hosts in NO_PROXY go without one",
    ),
    "proxy.unreachable": (
        "the proxy {proxy} cannot be reached",
        "check HTTP_PROXY, HTTPS_PROXY and ALL_PROXY; hosts in NO_PROXY go without one",
    ),
    "proxy.unusable": (
        "{proxy} is no proxy that can be used",
        "write HTTP_PROXY, HTTPS_PROXY or ALL_PROXY as http://host:port, or unset it",
    ),
    "tls": ("{host} does not speak TLS as it should", "write http:// in base_url where the server has no TLS"),
    "tls.wanted": ("{host} wants TLS", "write https:// in base_url"),
    "tls.untrusted": (
        "the certificate of {host} is not trusted{said}",
        "check base_url; SSL_CERT_FILE names the authority behind a server of your own",
    ),
    "redirect": ("{host} redirects to {target}", "set base_url to where the API is; keys do not follow redirects"),
    "protocol": (
        "{host} sent something that is no chat completion stream",
        "try again; where it stays so, check base_url, which usually ends in /v1",
    ),
    "protocol.page": ("{host} answered with a web page instead of a stream", "check base_url; it usually ends in /v1"),
    "protocol.document": (
        "{host} answered with one JSON document instead of a stream",
        "check base_url, or choose a server that streams",
    ),
    "protocol.nothing": ("{host} answered without a single chunk", "check base_url; it usually ends in /v1"),
    "protocol.not_http": (
        "{host} does not answer in HTTP",
        "check base_url, and write https:// in it where the server has TLS",
    ),
    "protocol.cut": ("{host} ended the answer before it was finished", "try again"),
}

_CHINESE: Mapping[str, Wording] = {
    "authentication": ("{host} 不接受这个密钥", "请检查 {key_name}"),
    "authentication.no_key": ("{host} 需要密钥", "请设置 {key_name}"),
    "permission": ("{host} 不允许这个密钥使用 {model}{said}", "请检查 {key_name} 中的密钥有哪些权限"),
    "quota": ("{host} 上的账户额度已用完{said}", "请检查套餐和账单"),
    "rate_limit": ("{host} 限制了请求频率{said}", f"请稍候再试，或{_OFFLINE_ZH}"),
    "rate_limit.wait": ("{host} 要求等 {wait:.0f} 秒再发下一个请求", f"请届时再试，或{_OFFLINE_ZH}"),
    "model_not_found": ("{host} 那里没有模型 {model}{said}", "请检查 --model 和 base_url；base_url 通常以 /v1 结尾"),
    "context_length": ("提示词超出了 {model} 的容量{said}", "请在 config.yaml 中把该模型的 window 设为实际大小"),
    "content_filter": ("{host} 过滤了回答", "请换一种说法"),
    "content_filter.request": ("{host} 过滤了请求{said}", "请换一种说法"),
    "refused": ("{model} 拒绝回答{said}", "请换一种说法"),
    "empty": ("{model} 的回答没有文字", f"请再试一次，或{_OFFLINE_ZH}"),
    "empty.length": ("{model} 还没写出文字就用完了 token", "请提高服务器的 token 上限，或换一个模型"),
    "empty.tools": ("{model} 调用了工具，但并未提供任何工具", "请换一个模型"),
    "too_long": ("{model} 写了 {limit:,} 个字符还没有停", "请换一个模型"),
    "too_long.stream": ("{host} 发送了超过 {limit:,} 字节", "请换一个模型"),
    "bad_request": ("{host} 拒绝了请求（状态 {status}）{said}", "请检查 base_url 和 --model 是否对应"),
    "server_error": ("{host} 出错了{said}", f"请再试一次，或{_OFFLINE_ZH}"),
    "timeout.connect": ("{host} 在 {seconds:g} 秒内没有接受连接", f"请检查 base_url 和网络，或{_OFFLINE_ZH}"),
    "timeout.first_token": (
        "{host} 在 {seconds:g} 秒内没有发来文字",
        f"请在 config.yaml 中调高 first_token_timeout，或{_OFFLINE_ZH}",
    ),
    "timeout.between_tokens": (
        "{host} 中途停了 {seconds:g} 秒没有发来文字",
        f"请在 config.yaml 中调高 between_tokens_timeout，或{_OFFLINE_ZH}",
    ),
    "timeout.whole": (
        "{host} 在 {seconds:g} 秒内没有答完",
        "请在 config.yaml 中调高 reading_timeout，或用 --no-model-reading 跳过",
    ),
    "timeout.silent": ("{host} 在 {seconds:g} 秒内没有回答", f"请检查 base_url 和网络，或{_OFFLINE_ZH}"),
    "connection": ("与 {host} 的连接断了", f"请再试一次，或{_OFFLINE_ZH}"),
    "connection.hung_up": (
        "{host} 没有回答就断开了",
        f"请再试一次；如果服务器使用 TLS，请在 base_url 中写 https://；或{_OFFLINE_ZH}",
    ),
    "connection.refused": ("{host} 上没有服务在监听", f"请启动服务器，或改正 base_url，或{_OFFLINE_ZH}"),
    "connection.name": ("域名 {host} 无法解析", f"请检查 base_url 和网络，或{_OFFLINE_ZH}"),
    "connection.no_route": ("没有通往 {host} 的路由", f"请检查网络，或{_OFFLINE_ZH}"),
    "proxy": (
        "代理 {proxy} 不放行到 {host} 的连接{said}",
        "请检查 HTTP_PROXY、HTTPS_PROXY 和 ALL_PROXY；NO_PROXY 中的主机不经代理",
    ),
    "proxy.unreachable": (
        "连不上代理 {proxy}",
        "请检查 HTTP_PROXY、HTTPS_PROXY 和 ALL_PROXY；NO_PROXY 中的主机不经代理",
    ),
    "proxy.unusable": (
        "{proxy} 不是可用的代理",
        "请把 HTTP_PROXY、HTTPS_PROXY 或 ALL_PROXY 写成 http://host:port，或取消设置",
    ),
    "tls": ("{host} 的 TLS 通信不正常", "如果服务器没有 TLS，请在 base_url 中写 http://"),
    "tls.wanted": ("{host} 要求使用 TLS", "请在 base_url 中写 https://"),
    "tls.untrusted": ("{host} 的证书不受信任{said}", "请检查 base_url；自己的服务器可用 SSL_CERT_FILE 指定证书机构"),
    "redirect": ("{host} 重定向到 {target}", "请把 base_url 设为 API 的实际地址；密钥不会随重定向发出"),
    "protocol": (
        "{host} 发来的不是聊天补全的数据流",
        "请再试一次；如果仍然如此，请检查 base_url，它通常以 /v1 结尾",
    ),
    "protocol.page": ("{host} 返回的是网页，而不是数据流", "请检查 base_url；它通常以 /v1 结尾"),
    "protocol.document": ("{host} 返回的是一整份 JSON，而不是数据流", "请检查 base_url，或换一个支持流式输出的服务器"),
    "protocol.nothing": ("{host} 的回答里没有任何数据", "请检查 base_url；它通常以 /v1 结尾"),
    "protocol.not_http": ("{host} 返回的不是 HTTP", "请检查 base_url；如果服务器使用 TLS，请写 https://"),
    "protocol.cut": ("{host} 没有说完就结束了回答", "请再试一次"),
}

_RETRY: Mapping[Language, str] = {
    "en": "{cause}; trying again in {wait:.1f} s ({attempt} of {retries})",
    "zh": "{cause}；{wait:.1f} 秒后重试（第 {attempt} 次，共 {retries} 次）",
}


def wording(key: str, language: Language) -> Wording:
    return (_CHINESE if language == "zh" else _ENGLISH)[key]


def retry_notice(language: Language, cause: str, wait: float, attempt: int, retries: int) -> str:
    return _RETRY[language].format(cause=cause, wait=wait, attempt=attempt, retries=retries)


def quoted(said: str, language: Language) -> str:
    """What a provider said, to stand behind a cause; nothing where it said nothing."""
    return f"{'：' if language == 'zh' else ': '}{said}" if said else ""
