"""Which proxy the environment names for a URL."""

from urllib.parse import urlsplit


def proxy_for(url: str) -> str | None:
    """The proxy's URL from HTTP_PROXY, HTTPS_PROXY or ALL_PROXY; None for a host in NO_PROXY.

    A server on this machine is asked directly: a proxy's own 127.0.0.1 is another one.
    """
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    if is_here(parts.hostname or "") or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    return proxy if not proxy or "://" in proxy else f"http://{proxy}"


def without_password(url: str) -> str:
    """Scheme, host and port of a URL."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def is_here(host: str) -> bool:
    """Whether a host is this machine."""
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
