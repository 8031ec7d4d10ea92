"""Reading from the tests' own web server: what it may reach, and what a refusal says."""

from dataclasses import replace
from ipaddress import IPv4Address

import pytest

from geo.article.sources import read_address
from geo.article.sources.address import Policy
from geo.article.sources.parser import parse
from geo.errors import ArticleError

LOOPBACK = IPv4Address("127.0.0.1")
# The only address that these tests may reach; the rule of the page refuses it as well.
HERE = Policy(allows=lambda ip: ip == LOOPBACK, ports=None, seconds=10)
BRIEF = replace(HERE, seconds=0.3)


def read(url, policy=HERE, **options):
    """The source at ``url``, parsed in this process."""
    return read_address(url, policy=policy, parser=parse, **options)


def refusal(url, policy=HERE, **options):
    """The code and the values of the refusal of ``url``."""
    with pytest.raises(ArticleError) as error:
        read(url, policy, **options)
    return error.value.code, error.value.values
