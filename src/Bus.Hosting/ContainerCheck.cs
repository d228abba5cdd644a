using Bus.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.Hosting;

/// <summary>Lets the container look at every registration: what is missing, and what lives longer than what it takes. It makes nothing.</summary>
internal sealed class ContainerCheck : IStartupCheck
{
    public async ValueTask RunAsync(IServiceCollection services, StartupProblems problems)
    {
        try
        {
            ServiceProvider provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
            await provider.DisposeAsync().ConfigureAwait(false);
        }
        catch (AggregateException invalid)
        {
            foreach (Exception one in invalid.InnerExceptions)
                if (!problems.Mention((one.InnerException ?? one).Message)) problems.Add((one.InnerException ?? one).Message, one);
        }
    }
}
