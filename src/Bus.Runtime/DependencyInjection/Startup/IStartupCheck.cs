using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>Looks for more that is wrong with a host before its bus starts.</summary>
internal interface IStartupCheck
{
    ValueTask RunAsync(IServiceCollection services, StartupProblems problems);
}
